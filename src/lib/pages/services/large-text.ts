const textKey = 'padu.text';

/** The choice of large letters, kept on the device. */
export function startLargeText(): void {
  const button = document.getElementById('large-text');
  const show = (large: boolean): void => {
    if (large) document.documentElement.dataset.text = 'large';
    else delete document.documentElement.dataset.text;
    button?.setAttribute('aria-pressed', String(large));
  };
  show(remembered() === 'large');
  button?.addEventListener('click', () => {
    const large = document.documentElement.dataset.text !== 'large';
    show(large);
    try {
      if (large) localStorage.setItem(textKey, 'large');
      else localStorage.removeItem(textKey);
    } catch {
      // Storage may be forbidden; the choice then lasts as long as the page.
    }
  });
}

function remembered(): string | null {
  try {
    return localStorage.getItem(textKey);
  } catch {
    return null;
  }
}
