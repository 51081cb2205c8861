/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Forgiving access to the members of a referral (referrals-api §18, P6). */

#include "tdm-referral-value-private.h"

#include "tdm-clean-text.h"

static const char *
get_text (yyjson_val *object, const char *name)
{
  yyjson_val *value = yyjson_obj_get (object, name);

  return yyjson_is_raw (value) ? yyjson_get_raw (value) : yyjson_get_str (value);
}

char *
tdm_referral_value_dup_line (yyjson_val *object, const char *name)
{
  const char *text = get_text (object, name);

  return text != NULL ? tdm_clean_line (text, -1) : NULL;
}

char *
tdm_referral_value_dup_text (yyjson_val *object, const char *name)
{
  const char *text = get_text (object, name);

  return text != NULL ? tdm_clean_text (text, -1) : NULL;
}

gboolean
tdm_referral_value_is (yyjson_val *object, const char *name, const char *token)
{
  const char *text = get_text (object, name);

  return text != NULL && g_ascii_strcasecmp (text, token) == 0;
}

gboolean
tdm_referral_value_is_true (yyjson_val *object, const char *name)
{
  return yyjson_is_true (yyjson_obj_get (object, name)) || tdm_referral_value_is (object, name, "true");
}

gboolean
tdm_referral_value_has (yyjson_val *object, const char *name)
{
  return yyjson_obj_get (object, name) != NULL;
}

guint
tdm_referral_value_count (yyjson_val *list)
{
  if (yyjson_is_obj (list))
    return yyjson_obj_size (list) > 0;

  return (guint) yyjson_arr_size (list);
}

yyjson_val *
tdm_referral_value_element (yyjson_val *list, guint i)
{
  return yyjson_is_obj (list) ? list : yyjson_arr_get (list, i);
}
