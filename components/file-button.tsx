import type { ComponentChildren } from 'preact'

interface FileButtonProps {
  readonly id?: string
  /** Endings and types of the files that fit. */
  readonly accept: string
  readonly choose: (file: File) => void
  readonly children: ComponentChildren
}

/** Asks for a file. The browser's own field speaks the browser's language, which need not be the reader's. */
export function FileButton({ id, accept, choose, children }: FileButtonProps) {
  return (
    <label class="button file-button">
      {children}
      <input
        type="file"
        class="for-ears"
        id={id}
        accept={accept}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          if (file) choose(file)
          // The same file may be chosen again after it was mended.
          currentTarget.value = ''
        }}
      />
    </label>
  )
}
