/** Every channel between the window and the main process. */
export const channels = { call: 'arctrace:call', registerFile: 'arctrace:register-file', event: 'arctrace:event' } as const;
