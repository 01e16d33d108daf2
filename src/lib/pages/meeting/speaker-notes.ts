/** What the one who leads reads on a second screen. */
export interface SpeakerPage {
  readonly position: string;
  readonly question: string;
  readonly notes: string;
  /** The slide that follows, e.g. "Berikutnya: …"; empty on the last. */
  readonly next: string;
}

export interface SpeakerNotes {
  show(page: SpeakerPage): void;
  close(): void;
}

/**
 * Opens a window of its own for the notes, to be moved to the leader's screen. Keys pressed there are handed on, so
 * slides turn from either window. Everything is set as text. Undefined where the browser forbids windows.
 */
export function openSpeakerNotes(
  title: string,
  onkey: (event: KeyboardEvent) => void
): SpeakerNotes | undefined {
  const view = window.open('', 'padu-notes', 'popup,width=760,height=560');
  if (view === null) return undefined;
  const { document: page } = view;
  page.title = title;
  Object.assign(page.body.style, {
    margin: '0',
    padding: '28px 32px',
    font: '500 22px/1.5 "Plus Jakarta Sans", system-ui, sans-serif',
    background: '#fffdf7',
    color: '#101a14'
  });
  const line = (style: Partial<CSSStyleDeclaration>): HTMLElement => {
    const element = page.createElement('p');
    Object.assign(element.style, { margin: '0 0 16px', overflowWrap: 'anywhere', ...style });
    return element;
  };
  const position = line({ color: '#47534b', fontWeight: '700' });
  const question = line({ fontSize: '34px', fontWeight: '800', lineHeight: '1.15' });
  const notes = line({ fontSize: '26px', whiteSpace: 'pre-line' });
  const next = line({ color: '#47534b', borderTop: '2px solid #cfc5ac', paddingTop: '14px' });
  page.body.replaceChildren(position, question, notes, next);
  view.addEventListener('keydown', onkey);
  return {
    show(shown) {
      position.textContent = shown.position;
      question.textContent = shown.question;
      notes.textContent = shown.notes;
      next.textContent = shown.next;
    },
    close: () => view.close()
  };
}
