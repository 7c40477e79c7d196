/**
 * The standards guarantee 250 interactions. What is given up as they fill: first how sure the
 * learner was, then practice that is tried again; the last ten are for what is answered first.
 */
export const ROOM = 250;
export const ROOM_FOR_RETRIES = 240;
export const ROOM_FOR_CERTAINTY = 200;
