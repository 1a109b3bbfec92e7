export function runInstalled(script: string): never
export function arePackagesInstalled(folder: string): boolean
