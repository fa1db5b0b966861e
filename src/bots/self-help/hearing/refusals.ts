/**
 * What forbids every advice. Wrong advice annoys more than none: whoever has already tried, speaks as a technician,
 * or tells of danger or damage is left to the person who comes.
 */
export const REFUSALS = {
  danger: `brul* crame* cram* fume* fumee* feu incendi* flamme* etincel* odeur* danger* electrocut* court_circuit
    explos* gonfle* fondu* حريق* ريحه رائحه دخان محترق* احترق* تحرق* محروق* حرق عافيه شرار* خطر خطير* صعق* ضربني
    انفجر* منفوخ* ذاب* ريحت* ri7t* riht* tferg* ytferg* ri7a riha rihet rihat 7ri9 t7re9* t7er9* tehre9* dokhan dkhan chrar charar khatar khatir khtar mnfoukh* tnefkh* انتفخ* تنفخ*`,
  damaged: `casse cassee casses cassees brise* fissur* fele* arrach* tordu* decolle* مكسور* مكسر* كسر* تكسر* انكسر*
    تهرس* مهرس* مشروخ* تشقق* ملوي* مقلوع* ~mherres* ~tkesser* ~mkesser* therres* thers* ~mhers* ~tehress* tchert9*
    vole vole* derob* disparu_du cambriol* مسروق* تسرق* سرق* سرقو* اختلس* ~tsre9* ~mesrou9* serqou tserq*
    inond* تسرب* مطر المطر lma llma pluie infiltrat* لوحه_الكهرباء جرافه* ممدود* inond* fuite mouill* renvers* goutt* eau cafe the الما فيضان تبلل* تكب* كيقطر* أتاي قهوه ~kayqter* ~tkeb*
    شاي chay atay kass_atay انسكب* tomb* tombe_par_terre سقوط* سقط* rat rats souris_ont فار_كلا`,
  tried: `deja essaye* essaie j_ai_change j_ai_redemarre redemarrage j_ai_teste teste testes redemarre_mais rallume
    reinstall* debranche rebranche remplace remplacee nettoye* verifi* demonte* tout_ouvert ai_ouvert on_a_change
    malgre pourtant sans_succes sans_resultat sans_effet en_vain rien_n_y_fait rien_a_faire rien_ne_change toujours_pareil
    meme_resultat meme_chose quand_meme bien_que ce_n_est_pas c_est_pas est_venu est_passe est_passee ne_vient_pas_de
    avons_fait avons_change avons_redemarre on_a_redemarre a_ete_change a_ete_remplace
    جربت جربنا جربناه جربتو جربها جرب جربو عاودت عاودنا عاود شعلتو شعلتها شعلناه طفيت طفيتو طفيتها طفينا طفيناه بدلت بدلنا بدلنها بدلناه بدلتو
    بدلتها بدلناها بدلنهم غيرت غيرنا غيرناها استبدلنا استبدلت حاولت حاولنا مسحت مسحنا نقيت نقينا نضفنا نظفنا نظفت حليتها حليتو
    حيدت حيدنا حيدناه حيدتو رغم برغم مع_ان مع_العلم علما فحص* تحقق* تاكد* واخا وخا بلا_فايده بدون_نتيجه دون_جدوى دون_نتيجه
    بلا_نتيجه اعاده_التشغيل اعدت اعدنا قمنا قمت ركبت ركبنا صلحت عيطت عيطنا ماشي جا_التقني التقني_جا
    ~jerrebt ~jarrebt ~jrebt ~jarrabna ~jerrebna ~3awedt ~3awdt ~3awadt ~3awedna ~ch3eltou ~ch3eltha ~tfitha ~tfitou ~tfit ~tfina ~beddelt*
    ~bdelt ~beddelna ~bddelnah ~ghyert ~ghyyerna ~7ayedt ~7eydna ~neqqina ~nddefna 9edit wakha wekha bla_fayda
    bla_natija bla_faida machi mchi 3iyyett 3ayat* 3iyt* redemarrit* redimarr* ridimarr* retire retiree sorti sortie enleve enlevee حليناها حليناه جبدت جبدنا jbedt jbdt jbedna jbdna دخلتو خرجتو
    cherche_dans dans_les_parametres jbt_cable jebt_cable جبت_كابل 3yit 3yina عييت قلبنا nettoyit* recalibr* #_fois #_mrat #_merrat #_مرات مرتين mertin mretin لم_تنفع لم_ينفع ma_nef3* manef3* عزلنا*
    rien_change n_ai_rien لم_نغير لم_اغير`,
  expert: `vlan vlans dhcp dns vpn trunk proxy ip mac rj45 sfp switch switchs cisco mtu cron kms bios ram ssd
    raid serveur* server* domaine active_directory ad carte_mere carte_reseau disque_dur barrette* alimentation
    pilote* driver* firmware baie brassage arp nat pare_feu parefeu firewall acl osi mbps mb_s kbps go_nogo
    سويتش سيرفور* خادم خوادم فايروول vsat backup sauvegarde* sertiss* tambour galet* rouleau_de four fusion طنبور compresseur* kompresseur* thermique`,
} as const
