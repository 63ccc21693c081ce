/** Kinds of file a report can be written as: ending, media type, and what people call it. */
export const reportFormats = {
  html: { mediaType: 'text/html', name: 'HTML page' },
  pdf: { mediaType: 'application/pdf', name: 'PDF' },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', name: 'Word file' },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', name: 'Excel file' },
  csv: { mediaType: 'text/csv', name: 'CSV table' },
  json: { mediaType: 'application/json', name: 'JSON' },
  tex: { mediaType: 'application/x-tex', name: 'LaTeX' },
} as const;
export type ReportFormat = keyof typeof reportFormats;
