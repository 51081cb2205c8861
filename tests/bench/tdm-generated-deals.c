/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Made-up deals in five languages, the same for the same seed: what tests and benchmarks run on. */

#include "tdm-generated-deals.h"

#include "tdm-private-words.h"

#define SECOND G_TIME_SPAN_SECOND
/* 2026-01-01; deals lie up to three years before it and close up to two years around it. */
#define EPOCH (G_GINT64_CONSTANT (1767225600) * SECOND)

/* What deals of one language are made of. */
typedef struct
{
  guint percent;
  const char *places[8]; /* country and city by turns */
  const char *companies[12];
  const char *forms[6];
  const char *subjects[12];
  const char *first_names[8];
  const char *last_names[8];
  const char *sentences[4];
  const char *blank; /* between company and form */
  const char *currency;
  gboolean has_cents;
} Locale;

static const Locale locales[] = {
  { 50,
    { "US", "Seattle", "GB", "Leeds", "US", "Austin", "CA", "Toronto" },
    { "Contoso", "Kestrel", "Ironbridge", "Northwind", "Larkspur", "Meridian", "Redwood", "Harbour",
      "Silverline", "Blue Yonder", "Fourth Coffee", "Wide World" },
    { "Labs", "Ltd", "Retail", "Health", "Systems", "Partners" },
    { "cloud migration", "data platform", "security review", "device refresh", "analytics pilot",
      "backup renewal", "ERP rollout", "contact centre", "landing zone", "copilot adoption",
      "network upgrade", "disaster recovery" },
    { "Ada", "Grace", "Alan", "Edith", "Noel", "Ruth", "Sam", "Ivy" },
    { "Baker", "Okafor", "Fletcher", "Nguyen", "Stone", "O’Neill", "Marsh", "Bell" },
    { "The customer wants to migrate 400 servers before the lease of the data centre ends.",
      "Budget is approved; procurement asks for three references in retail.",
      "Competes with a local hoster. The decision is expected after the board meeting.",
      "Follow up on the security questionnaire and the proof of concept." },
    " ",
    "USD",
    TRUE },
  { 15,
    { "JP", "東京", "JP", "大阪", "JP", "札幌", "JP", "福岡" },
    { "青空", "北斗", "山田製作所", "東京電装", "みらい", "日の出", "桜井", "コントソ", "富士見", "大和",
      "鈴木商店", "瀬戸内" },
    { "株式会社", "工業株式会社", "商事株式会社", "ホールディングス", "銀行", "システムズ" },
    { "クラウド移行", "データ基盤", "セキュリティ診断", "端末更新", "分析基盤の試行", "バックアップ更新",
      "基幹システム刷新", "コールセンター", "災害対策", "生成AIの導入", "ネットワーク更改", "在庫管理" },
    { "太郎", "花子", "健", "さくら", "翔", "美咲", "陽菜", "蓮" },
    { "佐藤", "鈴木", "高橋", "田中", "渡辺", "伊藤", "山本", "中村" },
    { "データセンターの契約満了までにサーバーを移行したいとのご要望です。",
      "予算は承認済み。導入事例の提示を求められています。",
      "地元の事業者と競合しています。役員会の後に決定の見込みです。",
      "セキュリティ質問票と概念実証の日程を確認すること。" },
    "",
    "JPY",
    FALSE },
  { 12,
    { "TW", "臺北", "TW", "高雄", "CN", "上海", "HK", "香港" },
    { "台北雲端", "長江", "明日", "中華", "遠景", "华夏", "东方", "海通", "捷運", "康泰", "金融街", "光明" },
    { "股份有限公司", "有限公司", "科技", "集團", "银行", "实业" },
    { "雲端遷移", "資料平台", "資安檢測", "设备更新", "数据分析", "備份續約", "云迁移", "客服中心",
      "災難復原", "智慧製造", "網路升級", "库存管理" },
    { "志明", "春嬌", "伟", "芳", "家豪", "怡君", "磊", "静" },
    { "陳", "林", "王", "李", "张", "刘", "黃", "吳" },
    { "客戶希望在機房租約到期前完成伺服器遷移。", "预算已批准，采购部门要求提供三个案例。",
      "與本地業者競爭，預計董事會後決定。", "请跟进安全问卷和概念验证的时间。" },
    "",
    "TWD",
    TRUE },
  { 10,
    { "KR", "서울", "KR", "부산", "KR", "대전", "KR", "인천" },
    { "한빛", "가온", "서울전자", "미래", "누리", "대한", "하늘", "푸른", "동방", "새롬", "한국물산",
      "다온" },
    { "주식회사", "전자", "은행", "시스템", "유통", "건설" },
    { "클라우드 전환", "데이터 플랫폼", "보안 점검", "단말 교체", "분석 시범 사업", "백업 갱신",
      "차세대 시스템", "고객 센터", "재해 복구", "생성형 AI 도입", "네트워크 증설", "재고 관리" },
    { "민준", "서연", "지훈", "하은", "도윤", "수아", "현우", "지민" },
    { "김", "이", "박", "최", "정", "강", "조", "윤" },
    { "데이터 센터 계약이 끝나기 전에 서버를 옮기고 싶어 합니다.",
      "예산은 승인되었고 구매팀이 도입 사례를 요청했습니다.",
      "현지 업체와 경쟁 중이며 이사회 이후 결정될 예정입니다.",
      "보안 질의서와 개념 검증 일정을 확인해야 합니다." },
    " ",
    "KRW",
    FALSE },
  { 13,
    { "PL", "Kraków", "PL", "Łódź", "PL", "Gdańsk", "PL", "Wrocław" },
    { "Źródło", "Bałtyk", "Łódzka Spółdzielnia", "Wisła", "Żubr", "Świt", "Orzeł", "Jagiełło", "Tęcza",
      "Kórnik", "Zażółć", "Mazowsze" },
    { "sp. z o.o.", "S.A.", "Handel", "Zdrowie", "Usługi", "Bank" },
    { "migracja do chmury", "platforma danych", "przegląd bezpieczeństwa", "wymiana urządzeń",
      "pilotaż analityki", "odnowienie kopii", "wdrożenie ERP", "obsługa klienta", "odtwarzanie po awarii",
      "wdrożenie Copilota", "rozbudowa sieci", "gospodarka magazynowa" },
    { "Łukasz", "Agnieszka", "Paweł", "Małgorzata", "Wojciech", "Zofia", "Michał", "Ewa" },
    { "Wiśniewska", "Kowalski", "Wójcik", "Dąbrowska", "Zieliński", "Jabłońska", "Król", "Żak" },
    { "Klient chce przenieść serwery, zanim skończy się umowa najmu serwerowni.",
      "Budżet zatwierdzony; dział zakupów prosi o trzy wdrożenia referencyjne.",
      "Konkurencja lokalnego dostawcy. Decyzja zapadnie po posiedzeniu zarządu.",
      "Wrócić do ankiety bezpieczeństwa i próbnego wdrożenia." },
    " ",
    "PLN",
    TRUE },
};

/* splitmix64: any number of a sequence without those before it. */
static guint64
mix (guint64 x)
{
  x += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  x = (x ^ (x >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  x = (x ^ (x >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return x ^ (x >> 31);
}

typedef struct
{
  guint64 state;
} Dice;

static guint
roll (Dice *dice, guint sides)
{
  dice->state = mix (dice->state);

  return (guint) ((dice->state >> 32) % sides);
}

#define PICK(dice, words) ((words)[roll ((dice), G_N_ELEMENTS (words))])

static const Locale *
pick_locale (Dice *dice)
{
  guint at = roll (dice, 100);
  guint i = 0;

  while (at >= locales[i].percent)
    at -= locales[i++].percent;

  return &locales[i];
}

/* Many deals have the same customer, so customers have dice of their own. */
static void
fill_customer (TdmCustomer *customer, const Locale *locale, guint64 number)
{
  Dice dice = { number };
  guint place = roll (&dice, G_N_ELEMENTS (locale->places) / 2) * 2;
  g_autofree char *form = g_strdup_printf ("%s %u", PICK (&dice, locale->forms), (guint) number);
  customer->name = g_strconcat (PICK (&dice, locale->companies), locale->blank, form, NULL);

  customer->country = g_strdup (locale->places[place]);
  customer->city = g_strdup (locale->places[place + 1]);
  customer->address_line1 = g_strdup_printf ("%s %u", locale->places[place + 1], 1 + roll (&dice, 200));
  customer->postal_code = g_strdup_printf ("%05u", roll (&dice, 100000));
  if (roll (&dice, 3) == 0)
    customer->duns = g_strdup_printf ("%09u", roll (&dice, 1000000000));
}

static TdmPerson *
make_person (Dice *dice, const Locale *locale)
{
  guint number = roll (dice, 5000);
  g_autofree char *phone = g_strdup_printf ("+1 206 555 %04u", number);
  g_autofree char *email = g_strdup_printf ("person%u@example.com", number);

  return tdm_person_new (PICK (dice, locale->first_names), PICK (dice, locale->last_names), phone, email);
}

static void
fill_people_and_solutions (TdmDealRecord *deal, Dice *dice, const Locale *locale)
{
  guint n_solutions = 1 + roll (dice, 2);

  for (guint n = 1 + roll (dice, 2); n > 0; n--)
    g_ptr_array_add (deal->team, make_person (dice, locale));
  if (roll (dice, 4) == 0)
    deal->contact = make_person (dice, locale);

  for (guint i = 0; i < n_solutions; i++)
    {
      guint number = roll (dice, 40);
      g_autofree char *id = g_strdup_printf ("SOL-%u", 1000 + number);
      g_autofree char *name = g_strdup_printf ("Solution %u", number);

      g_ptr_array_add (deal->solutions, tdm_solution_new (id, name, TDM_SOLUTION_KIND_OWN));
    }
}

static void
fill_stage (TdmDealRecord *deal, Dice *dice)
{
  static const TdmOutcome outcomes[] = { TDM_OUTCOME_WON, TDM_OUTCOME_WON, TDM_OUTCOME_LOST,
                                         TDM_OUTCOME_DECLINED, TDM_OUTCOME_EXPIRED };
  guint at = roll (dice, 100);

  deal->direction = roll (dice, 100) < 55 ? TDM_DIRECTION_INBOUND : TDM_DIRECTION_OUTBOUND;
  deal->stage = at < 45 ? TDM_STAGE_ARCHIVED : TDM_STAGE_ACCEPTED;
  if (deal->direction == TDM_DIRECTION_INBOUND && at >= 70)
    deal->stage = TDM_STAGE_RECEIVED;
  if (deal->stage == TDM_STAGE_ARCHIVED)
    deal->outcome = PICK (dice, outcomes);
  deal->type = PICK (dice, ((TdmDealType[]) { TDM_DEAL_TYPE_PRIVATE, TDM_DEAL_TYPE_CO_SELL }));
  deal->favorite = roll (dice, 40) == 0;
}

static void
fill_facts (TdmDealRecord *deal, Dice *dice, const Locale *locale)
{
  g_autoptr (GDateTime) close = NULL;

  deal->value =
    g_strdup_printf (locale->has_cents ? "%u.50" : "%u", 500 + roll (dice, 2000) * roll (dice, 2000));
  deal->currency = g_strdup (locale->currency);
  deal->created = EPOCH - (gint64) roll (dice, 3 * 365 * 86400) * SECOND;
  deal->updated = deal->created + (gint64) roll (dice, 200 * 86400) * SECOND;
  if (deal->stage == TDM_STAGE_RECEIVED)
    deal->expiration = deal->created + 14 * G_TIME_SPAN_DAY;

  close = g_date_time_new_from_unix_utc (EPOCH / SECOND + ((gint64) roll (dice, 1460) - 730) * 86400);
  deal->close_date = g_date_time_format (close, "%Y-%m-%d");
}

static void
fill_texts (TdmDealRecord *deal, Dice *dice, const Locale *locale, guint64 number)
{
  const char *subject = PICK (dice, locale->subjects);

  deal->name = g_strdup_printf ("%s – %s %u", deal->customer->name, subject, roll (dice, 100));
  if (roll (dice, 3) == 0)
    deal->notes = g_strdup_printf ("%s %s %s", PICK (dice, locale->sentences), PICK (dice, locale->sentences),
                                   PICK (dice, locale->subjects));
  if (roll (dice, 2) == 0)
    deal->crm_id = g_strdup_printf ("CRM-%07" G_GUINT64_FORMAT, number);
  if (roll (dice, 10) == 0)
    deal->campaign_id = g_strdup_printf ("CMP-%u", roll (dice, 50));
  if (deal->direction == TDM_DIRECTION_INBOUND)
    deal->sender = g_strdup ("Microsoft");
}

static void
fill_tags (TdmDealRecord *deal, Dice *dice)
{
  static const char *const tags[] = { "hot", "key account", "renewal", "cold", "partner day", "重點客戶" };
  const char *words[] = { PICK (dice, tags), roll (dice, 3) == 0 ? "quarter" : NULL, NULL };

  if (roll (dice, 8) == 0)
    deal->private_words->tags = g_strdupv ((char **) words);
}

static char *
make_guid (guint64 seed)
{
  guint64 high = mix (seed);
  guint64 low = mix (high);

  return g_strdup_printf ("%08x-%04x-4%03x-a%03x-%012" G_GINT64_MODIFIER "x", (guint) (high >> 32),
                          (guint) (high >> 16) & 0xffff, (guint) high & 0xfff, (guint) (low >> 48) & 0xfff,
                          low & G_GUINT64_CONSTANT (0xffffffffffff));
}

TdmDealRecord *
tdm_generated_deal_new (guint64 seed, guint64 number, guint64 n_deals)
{
  TdmDealRecord *deal = tdm_deal_record_new ();
  guint64 customer = mix (seed ^ mix (number)) % MAX (1, n_deals / 5);
  Dice customer_dice = { mix (seed + customer) };
  const Locale *locale = pick_locale (&customer_dice);
  Dice dice = { mix (mix (seed) + number) };

  deal->referral_id = make_guid (mix (seed) ^ number);
  fill_customer (deal->customer, locale, customer);
  fill_stage (deal, &dice);
  fill_facts (deal, &dice, locale);
  fill_texts (deal, &dice, locale, number);
  fill_people_and_solutions (deal, &dice, locale);
  fill_tags (deal, &dice);

  return deal;
}

struct _TdmGeneratedSource
{
  TdmImportSource parent_instance;

  guint64 seed;
  guint64 n_deals;
  guint64 next;
};

G_DEFINE_FINAL_TYPE (TdmGeneratedSource, tdm_generated_source, TDM_TYPE_IMPORT_SOURCE)

static gboolean
tdm_generated_source_real_next (TdmImportSource *source, TdmImportRow *row, GError **error)
{
  TdmGeneratedSource *self = TDM_GENERATED_SOURCE (source);

  if (self->next >= self->n_deals)
    return FALSE;

  tdm_import_row_clear (row);
  row->record = tdm_generated_deal_new (self->seed, self->next++, self->n_deals);
  row->row = self->next;
  row->fields = (TdmDealFields) ((1u << 29) - 1) & ~(TDM_DEAL_FIELD_RAW_JSON | TDM_DEAL_FIELD_ETAG);

  return TRUE;
}

static gboolean
tdm_generated_source_real_rewind (TdmImportSource *source, GError **error)
{
  TDM_GENERATED_SOURCE (source)->next = 0;

  return TRUE;
}

static double
tdm_generated_source_real_get_progress (TdmImportSource *source)
{
  TdmGeneratedSource *self = TDM_GENERATED_SOURCE (source);

  return self->n_deals == 0 ? 1.0 : (double) self->next / (double) self->n_deals;
}

static void
tdm_generated_source_class_init (TdmGeneratedSourceClass *klass)
{
  TdmImportSourceClass *source_class = TDM_IMPORT_SOURCE_CLASS (klass);

  source_class->next = tdm_generated_source_real_next;
  source_class->rewind = tdm_generated_source_real_rewind;
  source_class->get_progress = tdm_generated_source_real_get_progress;
}

static void
tdm_generated_source_init (TdmGeneratedSource *self)
{
  tdm_import_source_set_kind (TDM_IMPORT_SOURCE (self), "sample");
  tdm_import_source_set_file_name (TDM_IMPORT_SOURCE (self), "generated");
}

TdmImportSource *
tdm_generated_source_new (guint64 seed, guint64 n_deals)
{
  TdmGeneratedSource *self = g_object_new (TDM_TYPE_GENERATED_SOURCE, NULL);

  self->seed = seed;
  self->n_deals = n_deals;

  return TDM_IMPORT_SOURCE (self);
}
