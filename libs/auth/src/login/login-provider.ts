/** One way to log in. Make one with `facebookLogin`, or with `oauth2Login` for another provider. */
export interface LoginProvider {
  /** In URLs and in identities; lower-case letters, digits and `-`, 1 to 32 characters. Never change it. */
  readonly name: string;
  /** On buttons: "Continue with …". */
  readonly label: string;
  /** A Passport strategy whose user is a ProviderProfile and whose state store is `transactionStore`. */
  readonly strategy: LoginStrategy;
}

/** As much of a Passport strategy as its users need to name. */
export interface LoginStrategy {
  authenticate(...args: never[]): unknown;
}
