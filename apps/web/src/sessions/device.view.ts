import type { Moment } from '../ui/time.js';

/** A browser in which the member is logged in. */
export interface DeviceView {
  /** `Firefox on Windows`. */
  name: string;
  /** The browser that asks. */
  here: boolean;
  loggedIn: Moment;
  lastSeen: Moment;
}

export interface DevicesView {
  /** This browser first, then the latest used first. */
  devices: DeviceView[];
}
