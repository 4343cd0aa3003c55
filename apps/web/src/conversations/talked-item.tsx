import { Icon } from '../ui/icons.js';
import type { PageContext } from '../ui/page-context.js';
import { Photo, StandInPhoto } from '../ui/photo.js';
import type { OtherMemberView, TalkedItemView } from './conversation.view.js';

interface ItemPhotoProps {
  ctx: PageContext;
  item: TalkedItemView;
}

/** The item's photo, small. */
export function ItemPhoto({ ctx, item: { photo, categorySlug } }: ItemPhotoProps): JSX.Element {
  if (photo) return <Photo photo={photo} sizes="6rem" alt="" />;
  if (categorySlug) return <StandInPhoto src={ctx.asset(`categories/${categorySlug}.svg`)} />;
  return (
    <span class="frame frame--none">
      <Icon name="message" />
    </span>
  );
}

/** Price and state, where they are still known. */
export function ItemFacts({ item }: { item: TalkedItemView }): JSX.Element {
  return (
    <span class="item-facts">
      {item.price ? (
        <span class="item-facts__price" safe>
          {item.price}
        </span>
      ) : (
        ''
      )}
      <span class={`state state--${item.state}`} safe>
        {item.stateLabel}
      </span>
    </span>
  );
}

/** A member's picture, or the first letter of the name. */
export function Face({ other: { name, isDeleted, avatarUrl } }: { other: OtherMemberView }) {
  if (avatarUrl) return <img class="face" src={avatarUrl} alt="" width="40" height="40" />;
  return (
    <span class={['face', isDeleted && 'face--none']} aria-hidden="true" safe>
      {isDeleted ? '–' : ([...name][0]?.toUpperCase() ?? '')}
    </span>
  );
}
