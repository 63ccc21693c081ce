/** Everything the window needs of the app besides the contract's types: the door that renderer/ imports. */

export { axisOfKey } from '../track/series-axis';
export { seriesLines } from '../track/series-lines';
export { applyProjectPatches } from './apply-project-patches';
export { clientCalls } from './client-calls';
export { type ComparedCell, compareCells } from './compare-cells';
export type { ElectronBridge } from './electron-bridge';
export { errorFromRecord } from './error-from-record';
export { emptyProject } from './project';
export { projectFlags } from './project-flags';
export { projectRatios } from './project-ratios';
export { readCellQuantity } from './read-cell-quantity';
export { referenceSetting, type SeriesReference, seriesReference } from './series-reference';
export { shownResult } from './shown-result';
export { type UploadAnswer, type UploadQuery, type WebHostFunctions, type WebPageFunctions, webPaths } from './web-wire';
export { decodeFrame, encodeFrame } from './wire-codec';
