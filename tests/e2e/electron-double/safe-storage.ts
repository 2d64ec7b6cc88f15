/** A safe that only turns bytes around: enough to see that what is kept went through it. */
const turned = (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ 0x5a));

export const safeStorage = {
  isEncryptionAvailable: () => true,
  getSelectedStorageBackend: () => "gnome_libsecret",
  encryptString: (text: string) => turned(Buffer.from(text, "utf8")),
  decryptString: (bytes: Buffer) => turned(bytes).toString("utf8"),
};
