import { DefaultNamingStrategy } from 'typeorm';

/** Names columns in snake_case after their property: `priceCents` is stored in `price_cents`. */
export class SnakeCaseStrategy extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
