/** What the codes of a lock's diagnostics mean, each in a paragraph. */
export const LOCK_CODES: Readonly<Record<string, string>> = {
  "lock-conflict":
    "Git could not merge two changes to the lock and left both in it, between `<<<<<<<` and `>>>>>>>`. `artlock lock resolve` merges the two by what they mean; with artlock as git's merge driver for the lock it does not come to that.",
  "lock-mixed":
    "Git merged the lock line by line, and one asset now has some lines of one version and some of the other. No picture would fit them all. Git still has the three versions whole, and `artlock lock merge` makes one of them.",
  "lock-not-json":
    "The lock is not JSON, or is empty: an editor or a merge broke it. Restore it from git. It is refused rather than taken for empty, as then every picture would be bought again.",
  "lock-newer":
    "A newer artlock wrote the lock in a form that this one does not know. Reading it in part could lose what was paid for, so it is refused: update artlock.",
  "lock-invalid":
    "The lock is JSON, but not as artlock writes it: a field is missing, has another type, or names a candidate that is not there. Somebody edited it, or a merge went wrong. Restore it from git.",
  "lock-path-leaves-repo":
    "The lock names an output outside the repo. Artlock writes no such path; someone, on a branch perhaps, put it there to have a file elsewhere removed or written over.",
  "lock-unreadable":
    "There is something where the lock should be that cannot be read: a folder, or a file that the operating system refuses. Nothing is bought as long as it is unknown what was bought before.",
  "lock-unread":
    "A file given to `artlock lock merge` is missing, empty or a folder. Git's merge driver gives three: `%O %A %B`, the common ancestor, ours and theirs.",
  "lock-unwritten":
    "The lock could not be written, mostly as the disk is full or may not be written to. What was paid for is kept in .artlock, in the journal and the store; the next build takes it into the lock and buys none of it again.",
  "lock-changed":
    "The lock was changed while artlock worked, by git perhaps, into something that cannot be merged. It is left as it is, and what was paid for stays in .artlock until a build finds a lock that it can read.",
};
