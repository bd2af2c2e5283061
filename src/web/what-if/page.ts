/** What a board needs of the page it stands on. */
export type Page = {
  /** What follows the `#` of its address, with it; empty if there is none. */
  readonly fragment: () => string;
  /** Puts it there, without a step back in the history of the browser. */
  readonly keep: (fragment: string) => void;
  /** Says when it is another one, undefined where it only leads to a part of the page; gives what ends that. */
  readonly heard: (listener: (fragment: string | undefined) => void) => () => void;
  /** Whether it is a phone's, where little stands side by side. */
  readonly isNarrow: boolean;
  /** The whole address, to share. */
  readonly address: () => string;
  /** Whether it could. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Absent where the browser shares nothing. */
  readonly share: ((address: string) => void) | undefined;
};
