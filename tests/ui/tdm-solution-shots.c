/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Goes to the remarks on the solutions of a deal: on its page, or in the sheet in which it is edited; and to
 * the solutions of others in the preferences. */

#include "tdm-solution-shots.h"

#include <adwaita.h>

#include "tdm-deal-edit-dialog.h"
#include "tdm-known-solution-row.h"
#include "tdm-new-deal-solutions.h"
#include "tdm-solution-findings.h"

static GtkWidget *
find_type (GtkWidget *root, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (root, type) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);

  return found;
}

/* The focus scrolls to the button; the words beside it are higher. */
static void
show_whole (GtkWidget *findings)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (findings, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  gtk_widget_child_focus (findings, GTK_DIR_TAB_FORWARD);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + 120);
}

void
tdm_solution_shots_go_on (GtkWidget *window, const char *page)
{
  GtkWidget *sheet = find_type (window, TDM_TYPE_DEAL_EDIT_DIALOG);
  GtkWidget *findings = find_type (window, TDM_TYPE_SOLUTION_FINDINGS);
  GtkWidget *known = find_type (window, TDM_TYPE_KNOWN_SOLUTION_ROW);

  if (g_str_equal (page, "sheet-solutions") && sheet != NULL)
    adw_view_stack_set_visible_child_name (
      ADW_VIEW_STACK (gtk_widget_get_template_child (sheet, TDM_TYPE_DEAL_EDIT_DIALOG, "pages")),
      g_type_name (TDM_TYPE_NEW_DEAL_SOLUTIONS));
  else if (g_str_equal (page, "deal-solutions") && findings != NULL)
    show_whole (findings);
  else if (g_str_equal (page, "preferences-solutions") && known != NULL)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (known), TRUE);
}
