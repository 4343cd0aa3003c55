const timeoutMs = 10_000;

/** “Use my location”: sends the browser's position, rounded to about a kilometre, instead of a typed town. */
export function enhanceLocateButtons(): void {
  if (!('geolocation' in navigator)) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-locate]')) {
    button.hidden = false;
    button.addEventListener('click', () => locate(button));
  }
}

function locate(button: HTMLButtonElement): void {
  const form = button.form;
  const input = form?.querySelector<HTMLInputElement>('input[name="near"]');
  if (!form || !input) return;
  say(button, 'Looking…', true);
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      input.value = `${coords.latitude.toFixed(2)},${coords.longitude.toFixed(2)}`;
      form.requestSubmit();
    },
    (error) => {
      const denied = error.code === error.PERMISSION_DENIED;
      say(button, denied ? 'Location is blocked: type your town' : 'Not found: type your town');
      input.focus();
    },
    { timeout: timeoutMs, maximumAge: 600_000 },
  );
}

function say(button: HTMLButtonElement, text: string, busy = false): void {
  const label = button.querySelector('[data-locate-label]');
  if (label) label.textContent = text;
  button.ariaBusy = String(busy);
}
