/**
 * The design system's own scripts, for the components we have. Not its Radios, which gives them an attribute that radios
 * may not have (`conditional-radios.ts` is instead), nor its FileUpload: the browser's own field can be dropped on too.
 */
import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  Header,
  NotificationBanner,
  PasswordInput,
  Scroll,
  SkipLink,
  Table,
} from 'nhsuk-frontend'

createAll(Button)
createAll(CharacterCount)
createAll(Checkboxes)
createAll(ErrorSummary)
createAll(Header)
createAll(NotificationBanner)
createAll(PasswordInput)
createAll(Scroll)
createAll(SkipLink)
createAll(Table)
