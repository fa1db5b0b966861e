export { createWhatsappCloud, type WhatsappCloud, type WhatsappCloudParts } from './create-whatsapp-cloud.ts'
export {
  forApproval,
  type LintTexts,
  lintTemplates,
  readTemplates,
  type TemplateFile,
} from './templates/index.ts'
