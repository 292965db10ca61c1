/** Where the command speaks: the answer, and what is said about the work. */
export interface Voice {
  out(text: string): void;
  say(text: string): void;
}
