import {
  describedBy,
  FieldLabel,
  type FieldProps,
  FormGroup,
  HintAndError,
  type Labelled,
  partLabel,
} from './field.tsx'
import { saidLater, translations } from './translations.ts'
import { useUiWords, useVisit } from './visit-context.ts'

interface FileUploadProps extends Omit<FieldProps, 'value'>, Labelled {
  /** Never shown: a browser lets no page fill a file in. It is here so that a form’s field can be spread. */
  value?: unknown
  multiple?: boolean
  /** What the browser offers first: `.csv,text/csv`. The server must look for itself. */
  accept?: string
  disabled?: boolean
}

export function FileUpload({ multiple, accept, disabled, value: _, ...props }: FileUploadProps) {
  const [labelled, field] = partLabel(props)
  const { language } = useVisit()
  const words = useUiWords()
  const ofSeveral = {
    'choose-files-button': words.chooseFiles,
    'no-file-chosen': words.noFilesChosen,
    'drop-instruction': words.orDropFiles,
  }

  return (
    <FormGroup
      error={field.error}
      of="nhsuk-file-upload"
      attributes={{
        'data-module': 'nhsuk-file-upload',
        ...translations(language, {
          'choose-files-button': words.chooseFile,
          'no-file-chosen': words.noFileChosen,
          'multiple-files-chosen': words.filesChosen,
          'drop-instruction': words.orDropFile,
          'entered-drop-zone': words.enteredDropZone,
          'left-drop-zone': words.leftDropZone,
        }),
        ...(multiple ? saidLater(ofSeveral) : {}),
      }}
    >
      <FieldLabel id={field.id} {...labelled} />
      <HintAndError {...field} />
      <input
        class="nhsuk-file-upload__input"
        id={field.id}
        name={field.name}
        type="file"
        disabled={disabled}
        multiple={multiple}
        accept={accept}
        aria-describedby={describedBy(field)}
      />
    </FormGroup>
  )
}
