/** What a button of the form asks for besides sending it: `add`, `locate`, or `earlier-12`, `later-12`, `cover-12`, `remove-12` about a photo. */
export type FormAction =
  { kind: 'add' | 'locate' } | { kind: 'earlier' | 'later' | 'cover' | 'remove'; photoId: number };

/** Reads the value of the button that was pressed; undefined when it was the one that sends the form. */
export function readAction(value: string): FormAction | undefined {
  if (value === 'add' || value === 'locate') return { kind: value };
  const [, kind, id] = /^(earlier|later|cover|remove)-([1-9]\d{0,15})$/.exec(value) ?? [];
  return kind ? { kind: kind as 'earlier', photoId: Number(id) } : undefined;
}

/** The photos after what a button asked for; unchanged when it is about none of them. */
export function reorder(photoIds: readonly number[], action: FormAction): number[] {
  if (!('photoId' in action)) return [...photoIds];
  const { kind, photoId } = action;
  const from = photoIds.indexOf(photoId);
  if (from < 0) return [...photoIds];
  const others = photoIds.filter((id) => id !== photoId);
  if (kind === 'remove') return others;
  const to = { earlier: from - 1, later: from + 1, cover: 0 }[kind];
  return others.toSpliced(Math.max(0, Math.min(to, others.length)), 0, photoId);
}
