// The types of <which-mailbox>, for pages written in TypeScript.
export {};
