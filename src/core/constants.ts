/** CODATA 2018, exact by definition of the SI. */
export const gasConstant_JPerMolK = 8.314462618;
export const faraday_CPerMol = 96485.33212;
