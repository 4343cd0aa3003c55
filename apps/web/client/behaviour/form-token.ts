/** Forms on pages that are the same for all visitors hold no token: it is fetched when one of them is sent. */
export function fetchTokens(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset['tokenLater'] === undefined) return;
    if (event.defaultPrevented) return;
    event.preventDefault();
    void sendWithToken(form);
  });
}

async function sendWithToken(form: HTMLFormElement): Promise<void> {
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = 'csrf';
  // Without a token the server says what is wrong, in words, on a page.
  field.value = await fetchToken().catch(() => '');
  form.querySelector('input[name="csrf"]')?.remove();
  form.prepend(field);
  form.submit();
}

async function fetchToken(): Promise<string> {
  const response = await fetch('/form-token', { headers: { accept: 'application/json' } });
  if (!response.ok) return '';
  return ((await response.json()) as { token?: string }).token ?? '';
}
