/** What systems and office programs leave in folders without being asked: `.DS_Store`, `Thumbs.db`, the locks `~$...` of open documents. */
export function isSystemFile(path: string): boolean {
  return /(^|[\\/])(__MACOSX[\\/]|\.DS_Store$|Thumbs\.db$|desktop\.ini$|~\$[^\\/]*$)/i.test(path);
}
