/** Words that speak of what may come. The story of a failure tells what came. */
const AHEAD =
  /\b(?:will|won['’]t|shall|would|could|may|might|should|going to|is about to|are about to|plans? to|expects? to|hopes? to)\b|['’]ll\b/iu
/** Words that tell what happened: the irregular ones that failures are told with, and whatever ends in -ed. */
const TOLD =
  /\b(?:was|were|had|has|have|did|went|came|left|lost|fell|broke|stopped|said|wrote|cut|shut|took|gave|made|knew|thought|found|sold|bought|paid|cost|rose|sank|died|hurt|withdrew|rang|ran|sent|spent|kept|told|saw|got|began|chose|grew|blew|\p{L}{2,}ed)\b/iu
const QUOTED = /["“][^"“”]*["”]/gu

/** Is it told as something that happened? Quoted words may speak of anything. False for no words. */
export function isPastTense(text: string): boolean {
  const said = text.replace(QUOTED, ' ')
  return TOLD.test(said) && !AHEAD.test(said)
}
