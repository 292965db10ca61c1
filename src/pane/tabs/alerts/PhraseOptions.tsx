import type { Phrase } from '../../../engine/alerts/phraseBook';

/** Letters of a phrase in a list. */
const SHORT = 60;
const shortened = (text: string): string => (text.length > SHORT ? `${text.slice(0, SHORT).trimEnd()}…` : text);

/** The phrases of a pick-list, one's own first; the value of each is its text after `=`. */
export function PhraseOptions({ phrases, own }: { readonly phrases: readonly Phrase[]; readonly own: readonly string[] }) {
  const listed = phrases.map(({ label, text }) => <option key={text} value={`=${text}`}>{label}</option>);
  if (own.length === 0) return listed;
  return (
    <>
      <optgroup label="Frases suyas">{own.map((text) => <option key={text} value={`=${text}`}>{shortened(text)}</option>)}</optgroup>
      <optgroup label="De la lista">{listed}</optgroup>
    </>
  );
}
