/** Made-up people: given and family names of the kinds a British school has. */
export const given =
  `Aaliyah Aaron Abigail Adam Aisha Aleksander Alfie Amelia Amira Amy Anna Arjun Ava Bea Ben Bethan Callum Cara Charlie Chloe
Daisy Daniel Dylan Eilidh Elin Ella Emily Erin Ethan Eva Fatima Ffion Finlay Freya George Grace Gwen Hamza Hannah Harry Hassan Holly Ibrahim Imogen Isaac
Isla Ivy Jack Jakub James Jasmine Joseph Kacper Kai Katie Khadija Lara Leah Leo Lewis Lily Logan Lucy Maja Maryam Mason Maya Megan Mia Mohammed Molly
Nia Noah Nuala Oliver Olivia Omar Oscar Owen Poppy Priya Rhys Riley Rosie Ruby Samira Scarlett Seren Shanice Siân Sofia Sophie Thomas Tom Tomos Uzair
Victoria William Yasmin Yusuf Zara Zofia Zuzanna`.split(/\s+/)

export const families =
  `Adams Ahmed Ali Allen Anderson Bailey Baker Begum Bell Bennett Brown Campbell Carter Chowdhury Clark Collins Cook Cooper Cox
Davies Davis Edwards Evans Fletcher Foster Gill Graham Gray Green Griffiths Hall Harris Harrison Hill Hopkins Howells Hughes Hussain Iqbal Jackson
James Jenkins Johnson Jones Kaur Kelly Khan Kowalska Kowalski King Lee Lewis Lloyd MacDonald Mahmood Malik Marshall Martin Mason Miah Mitchell Moore
Morgan Morris Murphy Murray Nowak O’Brien O’Connor Owen Palmer Parker Parry Patel Phillips Powell Price Pugh Rahman Rees Reid Richards Roberts
Robinson Rogers Rose Ross Russell Scott Shah Shaw Simpson Singh Smith Stewart Taylor Thomas Thompson Turner Uddin Walker Ward Watson Webb White
Williams Wilson Wiśniewska Wood Wright Young Zieliński`.split(/\s+/)
