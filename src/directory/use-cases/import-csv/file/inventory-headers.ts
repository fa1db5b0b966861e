/** Columns of a file of equipment, and of one of operators' lines; `unit_code` they share with the directory's. */
export const INVENTORY_HEADERS = {
  equipment_id: [
    'equipment_id',
    'asset id',
    'id équipement',
    'numéro d’inventaire',
    'رقم الجرد',
    'معرف التجهيز',
  ],
  equipment_kind: ['equipment_kind', 'equipment type', 'type équipement', 'type d’équipement', 'نوع التجهيز'],
  label: ['label', 'model', 'désignation', 'modèle', 'marque et modèle', 'الطراز', 'التسمية'],
  room: ['room', 'salle', 'القاعة'],
  serial: ['serial', 'serial number', 'numéro de série', 'n° de série', 'الرقم التسلسلي'],
  supplier: ['supplier', 'fournisseur', 'المورد'],
  delivered_on: ['delivered_on', 'delivery date', 'date de livraison', 'livré le', 'تاريخ التسليم'],
  warranty_until: ['warranty_until', 'fin de garantie', 'garantie jusqu’au', 'نهاية الضمان'],
  line_id: ['line_id', 'id ligne', 'numéro de ligne', 'معرف الخط'],
  operator: ['operator', 'opérateur', 'المتعهد', 'الفاعل'],
  contract: ['contract', 'contrat', 'numéro de contrat', 'رقم العقد', 'العقد'],
  line_kind: ['line_kind', 'line type', 'type ligne', 'type de ligne', 'نوع الخط'],
  speed_mbps: ['speed_mbps', 'speed', 'débit', 'débit (mbit/s)', 'الصبيب'],
  installed_on: ['installed_on', 'installation date', 'date d’installation', 'تاريخ التركيب'],
} as const
