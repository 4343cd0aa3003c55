/**
 * Pages that a cache in front keeps for everybody guess no town. The guess for this visitor is put into the empty fields instead: nothing
 * moves, and nothing that was typed is lost.
 */
export function guessTown(): void {
  if (document.body.dataset['guessTown'] === undefined) return;
  const fields = [
    ...document.querySelectorAll<HTMLInputElement>('input[type="text"][name="near"]'),
  ];
  if (fields.length === 0) return;
  void fetchGuess()
    .catch(() => '')
    .then((near) => {
      for (const field of fields)
        if (near && field.value === '' && document.activeElement !== field) field.value = near;
    });
}

async function fetchGuess(): Promise<string> {
  const response = await fetch('/places/here', { headers: { accept: 'application/json' } });
  if (!response.ok) return '';
  return ((await response.json()) as { near?: string }).near ?? '';
}
