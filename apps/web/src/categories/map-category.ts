import type { CategoryRow } from '@tradyfit/data';
import { capitalise, formatNumber } from '../ui/format.js';
import { categoryPath } from '../ui/slug.js';
import type { CategoryTileView } from './category.view.js';

/** A category as a picture tile with how many items are for sale in it. */
export function mapCategoryTile(
  category: CategoryRow & { itemCount: number },
  locale: string,
): CategoryTileView {
  const { name, slug, itemCount } = category;
  return {
    name,
    slug,
    url: categoryPath(category),
    title: capitalise(name),
    picture: `categories/${slug}.svg`,
    count: countText(itemCount, locale),
  };
}

function countText(count: number, locale: string): string {
  if (count === 0) return 'nothing yet';
  return `${formatNumber(count, locale)} ${count === 1 ? 'item' : 'items'}`;
}
