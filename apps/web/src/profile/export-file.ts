import type { MemberData, MemberPhotoData } from '@tradyfit/data';

/** What a member takes away: all that is stored about them. Times are RFC 3339 in UTC, money is in hundredths. */
export type ExportFile = Omit<MemberData, 'account' | 'items' | 'drafts'> & {
  exportedAt: string;
  /** About the file itself, for whoever opens it. */
  about: string;
  account: Omit<MemberData['account'], 'avatarKey'> & { pictureUrl: string | null };
  items: (Omit<MemberData['items'][number], 'photos'> & { photos: ExportPhoto[] })[];
  drafts: (Omit<MemberData['drafts'][number], 'photos'> & { photos: ExportPhoto[] })[];
};

export interface ExportPhoto {
  url: string;
  /** Pixels. */
  width: number;
  height: number;
}

const ABOUT =
  'Everything that TradyFit stores about you. Photos are addresses: save the files before you delete your account, for they go with it.';

/** @param options.fileUrl address of an object in storage, with its origin */
export function exportFile(
  { account: { avatarKey, ...account }, items, drafts, ...rest }: MemberData,
  { now, fileUrl }: { now: Date; fileUrl: (key: string) => string },
): ExportFile {
  const photo = ({ key, width, height }: MemberPhotoData): ExportPhoto => ({
    url: fileUrl(`${key}/full.webp`),
    width,
    height,
  });
  return {
    about: ABOUT,
    exportedAt: now.toISOString(),
    account: { ...account, pictureUrl: avatarKey && fileUrl(avatarKey) },
    ...rest,
    items: items.map((item) => ({ ...item, photos: item.photos.map(photo) })),
    drafts: drafts.map((draft) => ({ ...draft, photos: draft.photos.map(photo) })),
  };
}
