/** The page where one logs in. */
export interface LoginPageView {
  /** Ways to log in, the first one first. */
  providers: { label: string; url: string }[];
  /** Path to go on with after logging in. */
  returnTo: string;
  /** Whether one may log in as a demo member. */
  demo: boolean;
  /** What was typed as the name of a demo member, and why it did not work. */
  demoName?: string;
  demoError?: string;
}
