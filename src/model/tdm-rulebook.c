/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rulebooks, read once from the program itself, and what can be asked of one. */

#include "tdm-rulebook.h"

#include "tdm-rules-file-private.h"

/* The only place that names the files: a year more is a file more. */
static const char *const rulebook_files[] = { "r20a", "r20b", "r20c", "r21a", "r21b", "r22", "r23" };

/* ---- reading ---- */

/* One group of a file: "[requirement B1]" is of the kind "requirement" and named "B1". */
typedef struct
{
  GKeyFile *file;
  const char *group;
  const char *name;
} Part;

static char *
get_text (const Part *part, const char *key)
{
  return g_key_file_get_string (part->file, part->group, key, NULL);
}

static char *
need_text (const Part *part, const char *key)
{
  return tdm_rules_file_get_text (part->file, part->group, key);
}

static GStrv
get_list (const Part *part, const char *key)
{
  return g_key_file_get_string_list (part->file, part->group, key, NULL, NULL);
}

static gboolean
get_truth (const Part *part, const char *key)
{
  return g_key_file_get_boolean (part->file, part->group, key, NULL);
}

static int
get_number (const Part *part, const char *key)
{
  return g_key_file_get_integer (part->file, part->group, key, NULL);
}

static void
read_head (TdmRulebook *self, const Part *part)
{
  self->id = need_text (part, "id");
  self->from = need_text (part, "from");
  self->live_only = get_truth (part, "live-only");
  self->with_option = get_list (part, "with-option");
  self->mandatory_documents = get_list (part, "mandatory-documents");
  self->listing_fields = get_list (part, "listing-fields");
  self->max_areas = get_number (part, "max-areas");
  self->min_subs = get_number (part, "min-subs");
  self->max_subs = get_number (part, "max-subs");
}

static void
read_status (TdmRulebook *self, const Part *part)
{
  TdmRulebookStatus *status = g_new0 (TdmRulebookStatus, 1);

  status->token = g_strdup (part->name);
  status->level = get_number (part, "level");
  status->needs_live = get_truth (part, "needs-live");
  status->types = get_list (part, "types");
  status->not_solution_types = get_list (part, "not-solution-types");
  g_ptr_array_add (self->statuses, status);
}

static void
read_requirement (TdmRulebook *self, const Part *part)
{
  TdmRequirement *requirement = g_new0 (TdmRequirement, 1);

  requirement->id = g_strdup (part->name);
  requirement->status = need_text (part, "status");
  requirement->check = need_text (part, "check");
  requirement->words = need_text (part, "words");
  requirement->alternative = get_text (part, "alternative");
  requirement->optional = get_truth (part, "optional");
  requirement->types = get_list (part, "types");
  requirement->solution_types = get_list (part, "solution-types");
  requirement->when = get_text (part, "when");
  requirement->since = get_text (part, "since");
  requirement->passes = get_list (part, "passes");
  requirement->documents = get_list (part, "documents");
  requirement->wanted = get_text (part, "wanted");
  requirement->limit = get_text (part, "limit");
  requirement->strict = get_truth (part, "strict");
  requirement->max_age_months = get_number (part, "max-age-months");
  g_ptr_array_add (self->requirements, requirement);
}

static void
read_benefit (TdmRulebook *self, const Part *part)
{
  TdmBenefit *benefit = g_new0 (TdmBenefit, 1);

  benefit->token = g_strdup (part->name);
  benefit->statuses = get_list (part, "statuses");
  benefit->types = get_list (part, "types");
  benefit->historical = get_truth (part, "historical");
  benefit->link = get_text (part, "link");
  g_ptr_array_add (self->benefits, benefit);
}

/* "[step 3 azure]": the number, and a name that only tells the rows of a step apart. */
static void
read_step (TdmRulebook *self, const Part *part)
{
  TdmRulebookStep *step = g_new0 (TdmRulebookStep, 1);

  step->number = (int) g_ascii_strtoll (part->name, NULL, 10);
  step->token = need_text (part, "token");
  step->types = need_text (part, "types");
  step->offer_types = get_list (part, "offer-types");
  step->requirements = get_list (part, "requirements");
  step->status = need_text (part, "status");
  step->optional = get_truth (part, "optional");
  g_ptr_array_add (self->steps, step);
}

static void
read_further (TdmRulebook *self, const Part *part)
{
  g_auto (GStrv) keys = tdm_rules_file_get_keys (part->file, part->group);

  for (char **key = keys; *key != NULL; key++)
    {
      TdmFurther *further = g_new0 (TdmFurther, 1);

      further->token = g_strdup (*key);
      further->url = need_text (part, *key);
      g_ptr_array_add (self->further, further);
    }
}

static const struct
{
  const char *kind;
  void (*read) (TdmRulebook *self, const Part *part);
} parts[] = {
  { "rulebook", read_head },   { "status", read_status }, { "requirement", read_requirement },
  { "benefit", read_benefit }, { "step", read_step },     { "further", read_further },
};

static void
read_part (TdmRulebook *self, GKeyFile *file, const char *group)
{
  const char *space = strchr (group, ' ');
  gsize length = space != NULL ? (gsize) (space - group) : strlen (group);
  Part part = { file, group, space != NULL ? space + 1 : "" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strlen (parts[i].kind) == length && strncmp (parts[i].kind, group, length) == 0)
      {
        parts[i].read (self, &part);
        return;
      }

  g_error ("Cannot read the rules: nothing is called “%s”", group);
}

static TdmRulebook *
read_rulebook (const char *name)
{
  g_autofree char *path = g_strconcat ("rulebooks/", name, ".ini", NULL);
  g_autoptr (GKeyFile) file = tdm_rules_file_load (path);
  g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);
  TdmRulebook *self = g_new0 (TdmRulebook, 1);

  self->statuses = g_ptr_array_new ();
  self->requirements = g_ptr_array_new ();
  self->benefits = g_ptr_array_new ();
  self->steps = g_ptr_array_new ();
  self->further = g_ptr_array_new ();
  for (char **group = groups; *group != NULL; group++)
    read_part (self, file, *group);

  return self;
}

static GPtrArray *
read_rulebooks (void)
{
  GPtrArray *rulebooks = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rulebook_files); i++)
    g_ptr_array_add (rulebooks, read_rulebook (rulebook_files[i]));

  return rulebooks;
}

/**
 * tdm_rulebooks_get:
 *
 * Returns: (transfer none) (element-type TdmRulebook): every rulebook, oldest first; read at the first call, any
 *   thread (M153)
 */
GPtrArray *
tdm_rulebooks_get (void)
{
  static GPtrArray *rulebooks = NULL;

  if (g_once_init_enter_pointer (&rulebooks))
    g_once_init_leave_pointer (&rulebooks, read_rulebooks ());

  return rulebooks;
}

/**
 * tdm_rulebook_find:
 * @id: (nullable): "R21a", in any case
 *
 * Returns: (transfer none) (nullable): the rulebook of that name
 */
const TdmRulebook *
tdm_rulebook_find (const char *id)
{
  GPtrArray *rulebooks = tdm_rulebooks_get ();

  for (guint i = 0; id != NULL && i < rulebooks->len; i++)
    {
      const TdmRulebook *rulebook = rulebooks->pdata[i];

      if (g_ascii_strcasecmp (rulebook->id, id) == 0)
        return rulebook;
    }

  return NULL;
}

const TdmRulebook *
tdm_rulebook_get_default (void)
{
  GPtrArray *rulebooks = tdm_rulebooks_get ();

  return rulebooks->pdata[rulebooks->len - 1];
}

/* ---- asking ---- */

static gboolean
has (GStrv list, const char *text)
{
  return list != NULL && text != NULL && g_strv_contains ((const char *const *) list, text);
}

/**
 * tdm_rulebook_find_status:
 * @token: (nullable): token of a status
 *
 * Returns: (transfer none) (nullable): the status; %NULL when this rulebook has none of that name
 */
const TdmRulebookStatus *
tdm_rulebook_find_status (const TdmRulebook *self, const char *token)
{
  for (guint i = 0; token != NULL && i < self->statuses->len; i++)
    {
      const TdmRulebookStatus *status = self->statuses->pdata[i];

      if (g_str_equal (status->token, token))
        return status;
    }

  return NULL;
}

/**
 * tdm_rulebook_find_requirement:
 * @id: (nullable): "B1"
 *
 * Returns: (transfer none) (nullable): the requirement
 */
const TdmRequirement *
tdm_rulebook_find_requirement (const TdmRulebook *self, const char *id)
{
  for (guint i = 0; id != NULL && i < self->requirements->len; i++)
    {
      const TdmRequirement *requirement = self->requirements->pdata[i];

      if (g_str_equal (requirement->id, id))
        return requirement;
    }

  return NULL;
}

/**
 * tdm_rulebook_has_option:
 * @type: (nullable): offer type
 *
 * Returns: whether such an offer has the tab Co-sell with Microsoft (M114)
 */
gboolean
tdm_rulebook_has_option (const TdmRulebook *self, const char *type)
{
  return self->with_option == NULL || has (self->with_option, type);
}

/**
 * tdm_rulebook_status_is_open:
 * @type: (nullable): offer type
 * @solution_type: (nullable): solution type
 *
 * Services are never candidates for more than co-sell ready (offers-and-cosell.md §5.1).
 *
 * Returns: whether such an offer can ever have the status
 */
gboolean
tdm_rulebook_status_is_open (const TdmRulebookStatus *self, const char *type, const char *solution_type)
{
  return (self->types == NULL || has (self->types, type)) && !has (self->not_solution_types, solution_type);
}

/* Its own, or one of the levels below, which it contains. */
static gboolean
benefit_is_of (const TdmRulebook *self, const TdmBenefit *benefit, const TdmRulebookStatus *status)
{
  if (has (benefit->statuses, status->token))
    return TRUE;

  for (char **token = benefit->statuses; *token != NULL; token++)
    if (tdm_rulebook_find_status (self, *token)->level < status->level)
      return TRUE;

  return FALSE;
}

/**
 * tdm_rulebook_get_benefits:
 * @status: (nullable): token of a status
 * @type: (nullable): offer type; %NULL for whichever
 *
 * Returns: (transfer container) (element-type TdmBenefit): what the status unlocks for such an offer (M107–M111)
 */
GPtrArray *
tdm_rulebook_get_benefits (const TdmRulebook *self, const char *status, const char *type)
{
  const TdmRulebookStatus *found = tdm_rulebook_find_status (self, status);
  GPtrArray *benefits = g_ptr_array_new ();

  for (guint i = 0; found != NULL && i < self->benefits->len; i++)
    {
      const TdmBenefit *benefit = self->benefits->pdata[i];

      if (benefit_is_of (self, benefit, found) &&
          (type == NULL || benefit->types == NULL || has (benefit->types, type)))
        g_ptr_array_add (benefits, (gpointer) benefit);
    }

  return benefits;
}

/**
 * tdm_rulebook_step_is_for:
 * @type: (nullable): offer type
 *
 * Returns: whether the row of the table of steps is for such an offer (M113)
 */
gboolean
tdm_rulebook_step_is_for (const TdmRulebookStep *self, const char *type)
{
  return self->offer_types == NULL || has (self->offer_types, type);
}
