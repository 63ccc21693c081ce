/** An error's message without the name of the file in front, for places where the name stands beside it. */
export function plainReason(message: string, file: string): string {
  return message.startsWith(`${file}: `) ? message.slice(file.length + 2) : message;
}
