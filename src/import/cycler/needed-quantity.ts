/** Quantities whose cells must be readable; a column of notes may turn to words and is then left out. */
export const neededQuantity =
  /^(time_s|stepTime_s|potential_V|current_A|cycle|step|point|(charge|discharge)?[cC]apacity_Ah|((charge|discharge)?[eE]nergy)_Wh)$/;
