import type { DeviceRow } from '@tradyfit/data';
import { timeView } from '../ui/age.js';
import type { DeviceView } from './device.view.js';

const UNKNOWN = 'An unknown device';

/** @param reader when the list is read, and in which locale */
export function mapDevice(
  { device, createdAt, lastSeenAt }: DeviceRow,
  here: boolean,
  reader: { now: Date; locale: string },
): DeviceView {
  return {
    name: device || UNKNOWN,
    here,
    loggedIn: timeView(createdAt, reader),
    lastSeen: timeView(lastSeenAt, reader),
  };
}
