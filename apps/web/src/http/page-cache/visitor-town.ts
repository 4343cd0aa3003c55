/** Tells apart visitors who see other pages at one address, because of where they are; implemented by the feature that knows towns. */
export abstract class VisitorTown {
  /** The same for all addresses that are taken for the same town; empty where none is guessed. */
  abstract keyOf(address: string): string | Promise<string>;
}
