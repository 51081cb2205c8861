/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Built anew when the year is another; when offers change, only what is said of them is. */

#include "tdm-program-view.h"

#include <glib/gi18n.h>

#include "tdm-chip.h"
#include "tdm-cosell-words.h"
#include "tdm-format.h"
#include "tdm-lead-drawing.h"
#include "tdm-link-line.h"
#include "tdm-step-row.h"

struct _TdmProgramView
{
  AdwBin parent_instance;

  TdmReadinessList *list;
  const TdmRulebook *rulebook; /* that is shown */
  GPtrArray *steps;            /* (element-type TdmStepRow), unowned */
  GPtrArray *benefits;         /* (element-type BenefitRow), as in the rulebook */
  gboolean narrow;
};

/* The widgets are the view's. */
typedef struct
{
  const TdmBenefit *benefit;
  AdwActionRow *row;
  GtkWidget *chip;   /* (nullable) */
  GtkLabel *holders; /* how many offers likely have it */
} BenefitRow;

G_DEFINE_FINAL_TYPE (TdmProgramView, tdm_program_view, ADW_TYPE_BIN)

/* ---- parts ---- */

static GtkWidget *
group_new (const char *title, const char *description)
{
  return g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", title, "description", description, NULL);
}

static GtkWidget *
add_row (GtkWidget *group, const char *title, const char *subtitle)
{
  GtkWidget *row =
    g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title, "subtitle",
                  subtitle != NULL ? subtitle : "", "title-lines", 0, "subtitle-lines", 0, NULL);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return row;
}

/* M99, M101–M106 */
static GtkWidget *
guide_new (const TdmRulebook *rulebook)
{
  GtkWidget *group = group_new (_ ("Sell together with Microsoft"), tdm_words_rulebook_about (rulebook->id));
  GtkWidget *drawing = tdm_lead_drawing_new ();

  gtk_widget_add_css_class (drawing, "lead-drawing");
  gtk_widget_set_margin_top (drawing, 18);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), drawing);
  add_row (group, _ ("What it is for"),
           _ ("Work directly with Microsoft on joint selling opportunities, reach many customers, and create "
              "new sales that speed up your growth. Selling through the marketplace brings commercial and "
              "promotional benefits."));
  add_row (group, _ ("Two kinds of solution"),
           /* Translators: IP is intellectual property, not a network address. */
           _ ("Services with Microsoft technology inside, and repeatable, packaged IP solutions: software "
              "built on your own intellectual property."));
  add_row (group, _ ("Who can take part"),
           _ ("The program is open to most offer types of the commercial marketplace. Not every type has the "
              "co-sell option; the links below lead to the list."));
  add_row (group, _ ("Two levels to reach"),
           _ ("Co-sell ready: Microsoft’s field sellers see the offer, it reaches the customers Microsoft "
              "manages, and you work on opportunities together. Above it: some IP solutions earn Microsoft’s "
              "sellers an incentive when they are sold and deployed together with them."));

  return group;
}

/* M100 */
static GtkWidget *
channels_new (void)
{
  GtkWidget *group = group_new (_ ("Three channels"), NULL);

  add_row (group, _ ("Directly to customers"), _ ("In Microsoft AppSource or Azure Marketplace."));
  add_row (group, _ ("Together with other partners"), _ ("For example with resellers of the CSP program."));
  add_row (group, _ ("Together with Microsoft sellers"), _ ("Co-sell: leads are shared, accepted and won."));

  return group;
}

static GtkWidget *
steps_new (TdmProgramView *self, const TdmRulebook *rulebook)
{
  GtkWidget *group = group_new (_ ("Steps"), _ ("What to do, for which offers, and the status it ends with. "
                                                "Microsoft reviews the material and decides."));

  for (guint i = 0; i < rulebook->steps->len; i++)
    {
      GtkWidget *row = tdm_step_row_new (self->list, rulebook, g_ptr_array_index (rulebook->steps, i));

      g_ptr_array_add (self->steps, row);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
    }

  return group;
}

/* ---- benefits ---- */

static gboolean
has_benefit (const TdmReadiness *readiness, const TdmOffer *offer, const TdmBenefit *benefit)
{
  g_autoptr (GPtrArray) benefits = NULL;

  if (readiness == NULL || readiness->expected == NULL)
    return FALSE;

  benefits = tdm_rulebook_get_benefits (readiness->rulebook, readiness->expected, offer->type);

  return g_ptr_array_find (benefits, benefit, NULL);
}

static guint
count_holders (TdmReadinessList *list, const TdmBenefit *benefit)
{
  GListModel *all = tdm_readiness_list_get_all (list);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (TdmReadinessItem) item = g_list_model_get_item (all, i);

      n +=
        has_benefit (tdm_readiness_item_get_readiness (item), tdm_readiness_item_get_offer (item), benefit);
    }

  return n;
}

static char *
dup_statuses (const TdmBenefit *benefit)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint i = 0; benefit->statuses[i] != NULL; i++)
    g_ptr_array_add (words, (gpointer) tdm_words_cosell_status (benefit->statuses[i]));
  g_ptr_array_add (words, NULL);

  /* Translators: between statuses of which each unlocks a benefit. */
  return g_strjoinv (C_ ("statuses", " or "), (char **) words->pdata);
}

static const char *
get_historical (void)
{
  /* Translators: a benefit that was given in earlier years only. */
  return C_ ("benefit", "Historical");
}

static GtkWidget *
add_historical (AdwActionRow *row)
{
  GtkWidget *chip = tdm_chip_new ();

  tdm_chip_set (TDM_CHIP (chip), TDM_CHIP_CALM, "tdm-clock-symbolic", get_historical ());
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (row, chip);

  return chip;
}

static void
add_benefit (TdmProgramView *self, GtkWidget *group, const TdmBenefit *benefit)
{
  const char *title = tdm_words_benefit (benefit->token);
  BenefitRow *part = g_new0 (BenefitRow, 1);

  part->benefit = benefit;
  part->row = ADW_ACTION_ROW (add_row (group, title, NULL));
  part->chip = benefit->historical ? add_historical (part->row) : NULL;
  part->holders = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (part->holders), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (part->holders), "dimmed");
  adw_action_row_add_suffix (part->row, GTK_WIDGET (part->holders));
  if (benefit->link != NULL)
    tdm_link_line_lead (part->row, title, benefit->link);
  g_ptr_array_add (self->benefits, part);
}

static void
show_benefit (TdmProgramView *self, const BenefitRow *part)
{
  guint n = count_holders (self->list, part->benefit);
  g_autofree char *number = tdm_format_count (n);
  g_autofree char *holders = g_strdup_printf (ngettext ("%s offer", "%s offers", n), number);
  g_autofree char *statuses = dup_statuses (part->benefit);
  const char *about = tdm_words_benefit_about (part->benefit->token);
  /* Translators: what a benefit is, and the co-sell status that unlocks it. */
  g_autofree char *subtitle =
    g_strdup_printf (_ ("%s\nUnlocked by: %s"), about != NULL ? about : "", statuses);
  g_autofree char *below = part->chip != NULL
                             ? g_strdup_printf ("%s\n%s · %s", subtitle, get_historical (), holders)
                             : g_strdup_printf ("%s\n%s", subtitle, holders);

  gtk_label_set_label (part->holders, holders);
  gtk_widget_set_visible (GTK_WIDGET (part->holders), !self->narrow);
  if (part->chip != NULL)
    gtk_widget_set_visible (part->chip, !self->narrow);
  adw_action_row_set_subtitle (part->row, self->narrow ? below : subtitle);
}

/* M107–M111: each tied to the status that unlocks it, never to a lower one. */
static GtkWidget *
benefits_new (TdmProgramView *self, const TdmRulebook *rulebook)
{
  GtkWidget *group = group_new (_ ("Benefits"), _ ("Beside each: how many of your offers likely have it."));

  for (guint i = 0; i < rulebook->benefits->len; i++)
    add_benefit (self, group, g_ptr_array_index (rulebook->benefits, i));

  return group;
}

/* M112, M114, M128, M139, M140, M152 */
static GtkWidget *
further_new (const TdmRulebook *rulebook)
{
  GtkWidget *group = group_new (_ ("Further reading"), _ ("Pages of Microsoft, opened in the web browser."));

  for (guint i = 0; i < rulebook->further->len; i++)
    {
      const TdmFurther *further = g_ptr_array_index (rulebook->further, i);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                                 tdm_link_line_new (tdm_words_further (further->token), further->url));
    }

  return group;
}

/* ---- showing ---- */

static void
show_offers (TdmProgramView *self)
{
  for (guint i = 0; i < self->steps->len; i++)
    tdm_step_row_update (g_ptr_array_index (self->steps, i));
  for (guint i = 0; i < self->benefits->len; i++)
    show_benefit (self, g_ptr_array_index (self->benefits, i));
}

static void
build (TdmProgramView *self)
{
  const TdmRulebook *rulebook = tdm_readiness_list_get_rulebook (self->list);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_ptr_array_set_size (self->steps, 0);
  g_ptr_array_set_size (self->benefits, 0);
  self->rulebook = rulebook;
  gtk_widget_add_css_class (box, "readiness-board");
  gtk_box_append (GTK_BOX (box), guide_new (rulebook));
  gtk_box_append (GTK_BOX (box), steps_new (self, rulebook));
  gtk_box_append (GTK_BOX (box), benefits_new (self, rulebook));
  gtk_box_append (GTK_BOX (box), channels_new ());
  gtk_box_append (GTK_BOX (box), further_new (rulebook));
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 780);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

/* Nobody looks at it: it is made when it is shown. */
static void
show_if_mapped (TdmProgramView *self)
{
  if (self->list == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  if (self->rulebook != tdm_readiness_list_get_rulebook (self->list))
    build (self);
  show_offers (self);
}

/* ---- the object ---- */

static void
tdm_program_view_dispose (GObject *object)
{
  TdmProgramView *self = TDM_PROGRAM_VIEW (object);

  g_clear_object (&self->list);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->benefits, g_ptr_array_unref);

  G_OBJECT_CLASS (tdm_program_view_parent_class)->dispose (object);
}

static void
tdm_program_view_class_init (TdmProgramViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_program_view_dispose;
}

static void
tdm_program_view_init (TdmProgramView *self)
{
  self->steps = g_ptr_array_new ();
  self->benefits = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect (self, "map", G_CALLBACK (show_if_mapped), NULL);
}

void
tdm_program_view_set_list (TdmProgramView *self, TdmReadinessList *list)
{
  g_return_if_fail (TDM_IS_PROGRAM_VIEW (self) && self->list == NULL);

  self->list = g_object_ref (list);
  g_signal_connect_object (list, "changed", G_CALLBACK (show_if_mapped), self, G_CONNECT_SWAPPED);
}

void
tdm_program_view_set_narrow (TdmProgramView *self, gboolean narrow)
{
  g_return_if_fail (TDM_IS_PROGRAM_VIEW (self));

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  show_if_mapped (self);
}
