"""The app in Streamlit: `streamlit run bench/peers/streamlit_app.py`."""

import streamlit as st

from bench.peers.drawing import TITLE, codes, draw_bars, draw_line, top, trend, years

st.set_page_config(page_title=TITLE, layout="wide")
st.title(TITLE)
indicator = st.selectbox("Indicator", codes("indicator_id"))
year = st.selectbox("Year", years())
case = st.selectbox("Case", codes("case_id"))
rows = top(indicator, year)
st.plotly_chart(draw_bars(rows, f"{indicator}, {year}"), key="bars")
st.plotly_chart(draw_line(trend(indicator, case), f"{indicator}, {case}"), key="line")
st.dataframe(rows)
st.download_button("Download CSV", rows.to_csv(index=False), f"{indicator}.csv", "text/csv")
