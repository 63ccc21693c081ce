/** What a person has to say before an efficiency can be given. */
export const kindQuestion =
  'Which cell is it? An anode half cell releases on charge, a cathode half cell and a full cell on discharge; enter the kind in the cell record.';
