/** How far the Desk counts proposals: beyond it a number says nothing more on a front page. Our own number. */
export const MOST_COUNTED = 1000
