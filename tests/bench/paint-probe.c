/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Preloaded into a GTK program, so that the program itself needs no switch: tells when its window first painted
 * (rows), then jumps and scrolls its list, says what that took and quits.
 *
 *   LD_PRELOAD      this file
 *   PROBE_START     monotonic microseconds just before exec
 *   PROBE_ROWS      1: wait for rows of a list, not only for the window
 *   PROBE_JUMPS     how many random jumps to time
 *   PROBE_STEPS     how many steps of 60 pixels to time, and screens to turn end to end before memory is read */

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <gtk/gtk.h>

#define STEP_PIXELS 60
#define VISIBLE_ROWS 10

typedef enum
{
  PHASE_START,
  PHASE_JUMP,
  PHASE_STEP,
  PHASE_SCROLL,
  PHASE_END,
} Phase;

static struct
{
  gboolean watching;
  Phase phase;
  GtkWidget *window;
  GtkWidget *list;   /* GtkColumnView or GtkListView, NULL until it has rows */
  GListModel *model; /* of the list */
  guint position;    /* jumped to */
  gint64 moved;      /* when the jump or step began */
  gint64 frame_start;
  guint done;    /* jumps or steps */
  GArray *times; /* double, milliseconds */
} probe;

static guint
read_number (const char *name)
{
  const char *text = g_getenv (name);

  return text != NULL ? (guint) g_ascii_strtoull (text, NULL, 10) : 0;
}

static double
milliseconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

/* ---- the list and its rows ---- */

static GListModel *
get_model (GtkWidget *list)
{
  if (GTK_IS_COLUMN_VIEW (list))
    return G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (list)));

  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
}

static gboolean
is_list_with_rows (GtkWidget *widget)
{
  GListModel *model;

  if (!gtk_widget_get_mapped (widget) || !(GTK_IS_COLUMN_VIEW (widget) || GTK_IS_LIST_VIEW (widget)))
    return FALSE;

  model = get_model (widget);

  return model != NULL && g_list_model_get_n_items (model) > 0;
}

/* A row of ours may still be blank; it says so by its property "loaded". */
static gboolean
is_row_loaded (GListModel *model, guint position)
{
  g_autoptr (GObject) item = g_list_model_get_item (model, position);
  gboolean loaded = TRUE;

  if (item != NULL && g_object_class_find_property (G_OBJECT_GET_CLASS (item), "loaded") != NULL)
    g_object_get (item, "loaded", &loaded, NULL);

  return loaded;
}

static gboolean
are_rows_loaded (GListModel *model, guint position)
{
  guint n_items = g_list_model_get_n_items (model);

  for (guint i = position; i < MIN (n_items, position + VISIBLE_ROWS); i++)
    if (!is_row_loaded (model, i))
      return FALSE;

  return TRUE;
}

static GtkWidget *
find_list (GtkWidget *widget)
{
  GtkWidget *found = is_list_with_rows (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_list (child);

  return found;
}

static GtkAdjustment *
get_adjustment (void)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (probe.list));
}

/* ---- what is told ---- */

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return (left > right) - (left < right);
}

static void
tell_times (const char *name)
{
  if (probe.times->len == 0)
    return;

  g_array_sort (probe.times, compare_times);
  printf ("%s=%.2f\n%s-p95=%.2f\n", name, g_array_index (probe.times, double, probe.times->len / 2), name,
          g_array_index (probe.times, double, probe.times->len * 95 / 100));
  g_array_set_size (probe.times, 0);
}

static void
tell_memory (void)
{
  g_autofree char *text = NULL;
  const char *pss;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &text, NULL, NULL))
    return;

  pss = strstr (text, "\nPss:");
  if (pss != NULL)
    printf ("pss=%.1f\n", g_ascii_strtod (pss + 5, NULL) / 1024);
}

/* ---- phases ---- */

static void
jump (void)
{
  guint n_items = g_list_model_get_n_items (probe.model);

  /* Any far place; the same ones in each run. */
  probe.position = (guint) ((guint64) (probe.done + 1) * 2654435761u % n_items);
  probe.moved = g_get_monotonic_time ();
  if (GTK_IS_COLUMN_VIEW (probe.list))
    gtk_column_view_scroll_to (GTK_COLUMN_VIEW (probe.list), probe.position, NULL, GTK_LIST_SCROLL_NONE,
                               NULL);
  else
    gtk_list_view_scroll_to (GTK_LIST_VIEW (probe.list), probe.position, GTK_LIST_SCROLL_NONE, NULL);
}

static void
scroll_to_part (double part)
{
  GtkAdjustment *adjustment = get_adjustment ();
  double range = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  gtk_adjustment_set_value (adjustment, range * part);
}

static void
step (void)
{
  GtkAdjustment *adjustment = get_adjustment ();

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + STEP_PIXELS);
  gtk_widget_queue_draw (probe.list);
}

static gboolean
quit_cb (gpointer data)
{
  tell_memory ();
  fflush (stdout);
  g_application_quit (g_application_get_default ());

  return G_SOURCE_REMOVE;
}

static void
begin_phase (Phase phase)
{
  probe.phase = phase;
  probe.done = 0;

  if (phase == PHASE_JUMP && read_number ("PROBE_JUMPS") > 0)
    jump ();
  else if (phase == PHASE_STEP && read_number ("PROBE_STEPS") > 0)
    step ();
  else if (phase == PHASE_SCROLL && read_number ("PROBE_STEPS") > 0)
    scroll_to_part (0);
  else if (phase == PHASE_END)
    /* What comes after the first paint counts as memory too. */
    g_timeout_add (read_number ("PROBE_STEPS") > 0 ? 1500 : 0, quit_cb, NULL);
  else
    begin_phase (phase + 1);
}

static void
first_paint (void)
{
  if (read_number ("PROBE_ROWS") > 0)
    {
      probe.list = find_list (probe.window);
      if (probe.list == NULL || !are_rows_loaded (get_model (probe.list), 0))
        return;
      probe.model = get_model (probe.list);
    }

  printf ("first-paint=%.2f\n", milliseconds_since (g_ascii_strtoll (g_getenv ("PROBE_START"), NULL, 10)));
  begin_phase (probe.list != NULL ? PHASE_JUMP : PHASE_END);
}

static void
jumped (void)
{
  double time = milliseconds_since (probe.moved);

  if (!are_rows_loaded (probe.model, probe.position))
    return;

  g_array_append_val (probe.times, time);
  if (++probe.done < read_number ("PROBE_JUMPS"))
    {
      jump ();
      return;
    }

  tell_times ("jump");
  begin_phase (PHASE_STEP);
}

static void
stepped (void)
{
  double time = milliseconds_since (probe.frame_start);

  g_array_append_val (probe.times, time);
  if (++probe.done < read_number ("PROBE_STEPS"))
    {
      step ();
      return;
    }

  tell_times ("frame");
  begin_phase (PHASE_SCROLL);
}

static void
scrolled (void)
{
  guint n_steps = read_number ("PROBE_STEPS");

  if (++probe.done <= n_steps)
    scroll_to_part ((double) probe.done / n_steps);
  else
    begin_phase (PHASE_END);
}

static void
before_paint_cb (GdkFrameClock *clock)
{
  probe.frame_start = g_get_monotonic_time ();
}

static gboolean
after_paint_idle_cb (gpointer data)
{
  switch (probe.phase)
    {
    case PHASE_JUMP:
      jumped ();
      break;
    case PHASE_SCROLL:
      scrolled ();
      break;
    case PHASE_START:
    case PHASE_STEP:
    case PHASE_END:
    default:
      break;
    }

  return G_SOURCE_REMOVE;
}

static void
after_paint_cb (GdkFrameClock *clock)
{
  if (probe.phase == PHASE_START)
    first_paint ();
  else if (probe.phase == PHASE_STEP)
    stepped ();
  else if (probe.phase != PHASE_END)
    g_idle_add (after_paint_idle_cb, NULL);
}

static void
watch (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  if (probe.watching || clock == NULL || g_getenv ("PROBE_START") == NULL)
    return;

  probe.watching = TRUE;
  probe.window = window;
  probe.times = g_array_new (FALSE, FALSE, sizeof (double));
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), NULL);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), NULL);
}

/* Takes the place of GTK's own, which it calls. */
void
gtk_window_present (GtkWindow *window)
{
  void (*real) (GtkWindow *) = dlsym (RTLD_NEXT, "gtk_window_present");

  real (window);
  watch (GTK_WIDGET (window));
}
