import type { OwnItemsView } from '../listing/own-items.view.js';
import type { DevicesView } from '../sessions/device.view.js';
import type { FormView } from '../ui/form/form.view.js';
import type { ProfileField } from './profile.form.js';

/** A member's own page. */
export interface ProfilePageView {
  username: string;
  avatarUrl?: string;
  /** `Member since March 2025`. */
  joined: string;
  /** `Madrid, Spain`; none when no town is known. */
  town?: string;
  /** The town is saved and is still being looked for on the map. */
  isTownPending: boolean;
  form: FormView<ProfileField>;
  countries: readonly ChoiceView[];
  /** Of the United States. */
  states: readonly ChoiceView[];
  /** Where e-mails go; none when the member gets none. */
  email?: string;
  /** Those for sale first; empty when there are none. */
  items: ItemGroupView[];
  devices: DevicesView;
}

export interface ChoiceView {
  value: string;
  label: string;
}

/** Items of a member in states that belong together. */
export interface ItemGroupView {
  title: string;
  view: OwnItemsView;
}

/** The page that deletes an account. */
export interface DeleteAccountView {
  username: string;
  form: FormView<'username'>;
}
