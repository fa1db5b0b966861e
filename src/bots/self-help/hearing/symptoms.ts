/** What is wrong, whatever the thing. */
export const SYMPTOMS = {
  dead: `marche_pas marche_plus marchent_pas marchent_plus marche_pa march_pa marche_pu marchait_plus fonctionne_pas
    fonctionne_plus fonctionnent_pas fonctionnent_plus fonctione_pa en_panne hs hors_service imprime_plus imprime_pas repond_plus
    repond_pas repondent_plus repondent_pas mort morte ne_marche ne_fonctionne ne_repond معطل* عطل تعطل* متعطل* خاسر* متوقف* لا_يعمل
    لا_تعمل لا_يشتغل لا_تشتغل يشتغل_لا لا_تطبع لا_يطبع لا_يستجيب لا_تستجيب طايح طايحه مات ماتت ميت حابس* حبس حبسات ~khdamch
    ~khdamach ~makhdamch ~khdmatch ~makhdmatch ~mkhdamch ~kaykhdemch ~katkhdemch ~makaykhdemch ~makatkhdemch ~bghach_~ykhdem ~bghat_~tkhdem
    ~bghatch_~tkhdem ~bghach_~tkhdem ~mabghach_~ykhdem ~mabghatch_~tkhdem ~mabghat_~tkhdem ~mabghach_~tkhdem ~katba3ch ~kattb3ch
    ~tba3ch ~katjawbch ~kayjawbch ~khasser ~khasra ~khaser panne ~bghatch_~teb3 ~bghach_~teb3 ~bghach_~itba3 ~bghat_~ttba3
    ~mabghatch_~teb3 ~mabghat_~ttba3 ~mabghatch_~ttba3`,
  no_start: `s_allume_plus s_allume_pas s_allume_pa s_alume_pa s_alume_pas s_allument_plus demarre_plus demarre_pas demare_plus demare_pas
    refuse_de_demarrer veut_pas_s_allumer veut_pas_demarrer veut_plus_s_allumer طافي* مطفي* لا_يقلع لا_يشتعل لا_تشتعل
    ~kaych3elch ~katch3elch ~makaych3elch ~makatch3elch ~bghach_~ych3el ~bghat_~tch3el ~bghatch_~tch3el ~mabghach_~ych3el
    ~mabghat_~tch3el ~mabghatch_~tch3el ~bghach_~tch3el ~mabghach_~tch3el tafi tafya tafia ~bghach_~idemarri
    ~kaydemarich ~makaydemarich`,
  cut: `coupe coupee coupure plus_de plus_d pas_de pas_d aucun* sans prive* مقطوع* انقطع* منقطع* منعدم* غايب غائب ما_كاينش ماكاينش
    ما_كاين ماكاين لا_توجد لا_يوجد غياب مشات مشا طاح طاحت ~makaynch ma_kaynch makaych makinch mkynch makayen ma_kayn ~meqtou3 ~mqtou3
    ~m9tou3 ~me9tou3a tay7 tay7a ta7 ta7et tayh tayeh tayha mcha mchat ~ttqte3 ~t9ta3 ~t9et3at bla بلا walo والو deconnecte*`,
  slow: `lent lente lents lentes lenteur rame rament tres_lent بطيء* بطيئ* بطي بطيه بط ثقيل* تقيل* ~t9il ~t9ila ~tqila ~tqal`,
  weak: `faible faibles debile portee ضعيف* ~da3if ~d3if ~d3ifa كيوصلش توصل يصل كيوصل ~makaywselch ~kaywsel etage طابق`,
  frozen: `fige figee gele gelee plante bloque bloquee freeze وقف جامد مجمد ~tbloka ~tbloqa ~mblouki ~bloka ~mbloqi كيتبلوكا تبلوكا
    مبلوكي لا_يتحرك ~kaytbloka ~jamed`,
  overheat: `chauffe chauffent surchauffe surchauffent chaud brulant يسخن تسخن كيسخن كتسخن سخون سخان سخونيه حراره ساخن* ~kayskhen ~kateskhen ~katskhen
    ~skhoun ~skhana ~kaysskhn ~kisskhen temperature kaychofi kaychali`,
  not_shown: `apparait_pas apparait_plus affiche_pas affiche_plus apparaissent_pas apparaissent_plus affichent_pas affichent_plus trouve_pas
    trouve_plus introuvable* vois_pas vois_plus voit_pas voit_plus pas_visible* invisible* n_apparait n_apparaissent ne_figure لا_يظهر لم_يظهر
    لا_تظهر لم_تظهر عدم_ظهور لا_يظهرون لا_نرى لا_ارى كيبانش كتبانش كيبانوش باينش بانش ~makaybanch ~makatbanch ~makaybanouch ~kaybanch ~katbanch ~kaybanouch ~kaybanoch ~makaybanoch
    ~mabanch ~banch لا_اجد* لا_نجد* لم_اجد* لم_نجد* لقيتوش لقيتش ~lqitouch ~malqitouch ~ma9litch ~malqitch ~malqitch`,
  not_saved: `enregistre_pas enregistre_plus enregistrent_pas enregistrent_plus sauvegarde_pas sauvegardent_pas s_enregistre_pas
    disparu* efface* effacee* لا_يحفظ لم_يحفظ لا_تحفظ لم_تحفظ لا_تسجل لا_يسجل لم_تسجل لا_تحفظها كيتسجلش كيتسجلوش كتتسجلش كيتحفظش ~kaytsjelch ~kaytsejlouch ~makaytsjelch ~makaytsejlouch
    ~katsejelch ~tsejlouch ~matsejlouch ~kaytsejlouch اختفت تمسح* ~tmes7* ~tms7* ~kaytenregistrach ~katenregistrach ~kaytsejlch ~kayenregistrich`,
  session_end: `session_expir* session_a_expir* deconnect* expire_session انتهاء_الجلسه انتهت_الجلسه انتهت_الصلاحيه الجلسه_انتهت كيخرجني كتخرجني
    يخرجني تخرجني كيديكونيكطي* ~kaykherrejni ~katkherejni ~kaykhrejni sission_expir* ~kaydeconnect* ~ydeconnect* lasession_expir*`,
  blank: `blanche blanc vide vierge بيضاء بيضه بيضا خاويه خاوي فارغه فارغ bayda bida beyda byed abyad khawya khawia khawi`,
  not_opening: `s_ouvre_pas s_ouvre_plus ouvre_pas ouvre_plus s_ouvrent_pas s_ouvrent_plus ouvrent_pas inaccessible* pas_accessible* charge_pas
    erreur_500 erreur_503 erreur_502 erreur_404 500 502 503 ~kayt7elch ~kat7elch ~katt7elch ~makayt7elch ~makatt7elch ~makat7elch كيتحلش كتحلش كيحلش كتتحلش كيتحلوش
    لا_يفتح لا_تفتح يفتح_لا ~bghach_~yt7el ~bghat_~t7el ~mabghach_~yt7el ~mabghatch_~tt7el ~mabghatch_~tet7el ~mabghach_~ytfte7 كيتفتحش ~kaytfte7ch يتعذر_فتح تعذر_فتح
    ~kaychargich ~makaychargich ~bghawch_~yt7ello`,
  forgotten: `oublie oublier نسيت نسيتو نسيتها نسي نسات نسا نسينا ناسي ناسيه ~nsit ~nsito nsina ~nsitha ~nesset`,
  wrong: `incorrect* invalide* refuse refusee faux errone* non_valide accepte_pas accepte_plus خاطئ* خاطئه خطا غالط غلط غير_صحيح* مرفوض* يرفض ترفض لا_يقبل
    لا_تقبل قبلش كيقبلش كيقبلها ~kayqbelch ~makayqbelch ~kayqbelch ~ghalet ~ghalta ~ghlt ~makay9belch ~qbelch ~makayqblch rejete rejet`,
  not_received: `recu_pas pas_recu jamais_recu arrive_pas arrive_jamais pas_arrive pas_encore_recu n_arrive pas_livre non_livre recois_pas recois_rien rien_recu
    لم_اتوصل لم_نتوصل لم_يصل* لم_تصل* لم_نتسلم* ما_وصل* ماوصل* وصلش وصلاتش وصلنيش ما_توصل* ما_جا* ماجا* ma_ja majach ma_jatni majani ma_jani ~majanich ma_wselch ma_wsletch ma_weslatch ma_wesloch ma_wselnich ma_wsletnich ~mawselch ~wselnich ~mawselnich ~wsletch
    ~wsselnich ~mawsslatch ~wselatnich ~mawselatnich ~mawslnich wsel_walou`,
  lines: `trait traits ligne lignes rayure* rayé* tache taches خط خطوط khtout khett lkhett khotot خطات بقعه بقع`,
  faint: `pale pales clair efface_a_moitie delave* illisible باهت* شاحب* ~bahet ~bahta`,
  empty: `epuis* vide vides fini finie finit termine* faible bas sala سالا سالات نفد نفدت خاوي فارغ* تقادى تقادا سلا plus_de manque*
    ~tqada ~tqadat niveau_bas`,
  reversed: `envers inverse* invers* retourne* renverse_l_image مقلوب* بالمقلوب ~meqlouba ~mqlouba ~mqloub ~me9lob* معكوس*`,
  blurry: `flou floue floues brouille مضبب* ضبابي* مغبش* غير_واضح* ماشي_واضح* ~mdebbeb* ~mdabba* ~mdebeb* واضحاش`,
  offset: `a_cote decale* decalage calibr* calibrag* معايره معاير* الضبط كيكتب_بعيد كتكتب_بعيد تكتب_بعيد يكتب_بعيد kaykteb_b3id katkteb_b3id ~decala ~mdecali ~kalibrage etalonn*`,
  several: `tous toutes #_pc* #_lpc* #_ordi* #_poste* #_unite* #_machines #_حواسيب #_حاسوب* #_ديال #_dyal #_dial #_d #_imprimante*
    #_tablette* #_tablet* #_videoproj* كلهم كلها كاملين جميع kolhom kolha kamlin kamlen`,
  recurring: `permanent* chaque toujours tout_le_temps sans_arret x10 a_repetition repetition كل ديما دائما متكرر* دائم* kol koul dima`,
} as const
