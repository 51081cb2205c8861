/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One page of PDF to stand for a document of the sample workspace. */

#include "tdm-sample-pdf-private.h"

#include <string.h>

#define N_OBJECTS 5

static void
add_object (GString *pdf, gsize offsets[N_OBJECTS], guint number, const char *content)
{
  offsets[number - 1] = pdf->len;
  g_string_append_printf (pdf, "%u 0 obj\n%s\nendobj\n", number, content);
}

/* A text in parentheses, so these and the backslash must not stand in it. */
static char *
dup_page (const char *title)
{
  g_autofree char *safe = g_strdelimit (g_strdup (title), "()\\", ' ');
  g_autofree char *drawing = g_strdup_printf ("BT /F1 28 Tf 60 740 Td (%s) Tj ET", safe);

  return g_strdup_printf ("<< /Length %zu >>\nstream\n%s\nendstream", strlen (drawing), drawing);
}

static void
add_table (GString *pdf, const gsize offsets[N_OBJECTS])
{
  gsize start = pdf->len;

  g_string_append_printf (pdf, "xref\n0 %u\n0000000000 65535 f \n", N_OBJECTS + 1);
  for (guint i = 0; i < N_OBJECTS; i++)
    g_string_append_printf (pdf, "%010zu 00000 n \n", offsets[i]);
  g_string_append_printf (pdf, "trailer\n<< /Size %u /Root 1 0 R >>\nstartxref\n%zu\n%%%%EOF\n",
                          N_OBJECTS + 1, start);
}

GString *
tdm_sample_pdf_new (const char *title)
{
  GString *pdf = g_string_new ("%PDF-1.4\n");
  g_autofree char *page = dup_page (title);
  gsize offsets[N_OBJECTS];

  add_object (pdf, offsets, 1, "<< /Type /Catalog /Pages 2 0 R >>");
  add_object (pdf, offsets, 2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
  add_object (pdf, offsets, 3,
              "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
              " /Resources << /Font << /F1 5 0 R >> >> >>");
  add_object (pdf, offsets, 4, page);
  add_object (pdf, offsets, 5, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  add_table (pdf, offsets);
  return pdf;
}
