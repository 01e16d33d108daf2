/** A figure on the wall: a number for all, or one for each lettered site. */
export interface FigureView {
  readonly label: string;
  /** Undefined while it is being worked out; '–' where nobody knows. */
  readonly values: readonly string[] | undefined;
  /** One letter a value when the values are those of sites. */
  readonly letters: readonly string[];
  /** The value now, when what is shown is what was shown in a meeting. */
  readonly now?: string;
}

/** One choice of a hand count. */
export interface ChoiceView {
  /** 'A', or nothing where the name is short enough. */
  readonly letter: string;
  readonly name: string;
  readonly hands: number;
}
