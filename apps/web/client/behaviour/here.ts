const TIMEOUT_MS = 10_000;

/** “Use where I am”: puts the browser's position, rounded to about a kilometre, into an item's form. */
export function enhanceHereButton(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-here]');
  const point = button?.form?.querySelector<HTMLInputElement>('input[name="here"]');
  if (!button?.form || !point || !('geolocation' in navigator)) return;
  const { form } = button;
  button.hidden = false;
  button.addEventListener('click', (event) => {
    event.preventDefault();
    say(button, 'Looking …', true);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        point.value = `${coords.latitude.toFixed(2)},${coords.longitude.toFixed(2)}`;
        form.requestSubmit(button);
      },
      (error) => {
        const isDenied = error.code === error.PERMISSION_DENIED;
        say(button, isDenied ? 'Location is blocked: choose a town' : 'Not found: choose a town');
      },
      { timeout: TIMEOUT_MS, maximumAge: 600_000 },
    );
  });
}

function say(button: HTMLButtonElement, text: string, isBusy = false): void {
  const label = button.querySelector('[data-here-label]');
  if (label) label.textContent = text;
  button.ariaBusy = String(isBusy);
}
